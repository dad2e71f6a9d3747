/** Going on later or elsewhere: the link, the code, and one's own page. */
@NullMarked
package jp.tenohira.applications.drafts.resume;

import org.jspecify.annotations.NullMarked;
