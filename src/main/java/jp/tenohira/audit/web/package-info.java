/** The page of the audit: choose, send or paste a table, read the findings, save them. Nothing that is sent is kept. */
@NullMarked
package jp.tenohira.audit.web;

import org.jspecify.annotations.NullMarked;
