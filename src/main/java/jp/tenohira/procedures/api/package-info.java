/** The procedures for machines: GET /api/v1/procedures and GET /api/v1/procedures/{code}. */
@NullMarked
package jp.tenohira.procedures.api;

import org.jspecify.annotations.NullMarked;
