/** The deployment's keys, in the data directory or from the environment. */
@NullMarked
package jp.tenohira.identity.secrets;

import org.jspecify.annotations.NullMarked;
