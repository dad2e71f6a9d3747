/** What certificates and their pages are drawn from. */
@NullMarked
package jp.tenohira.applications.certificates.pages;

import org.jspecify.annotations.NullMarked;
