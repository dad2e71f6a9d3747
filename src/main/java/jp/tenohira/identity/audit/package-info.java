/** The audit trail: the chain, its verification and its search. */
@NullMarked
package jp.tenohira.identity.audit;

import org.jspecify.annotations.NullMarked;
