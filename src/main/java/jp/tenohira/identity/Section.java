package jp.tenohira.identity;

import jp.tenohira.core.Text;

/**
 * A section (課・室): the unit that handles cases.
 *
 * @param code such as {@code kodomo-seisaku}; staff, procedures and cases refer to it
 * @param department the code of the department it belongs to
 * @param position where it stands within the department
 */
public record Section(String code, String department, Text name, int position) {}
