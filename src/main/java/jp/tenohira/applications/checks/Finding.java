package jp.tenohira.applications.checks;

import java.util.List;
import jp.tenohira.core.Text;

/**
 * What a check found in a case.
 *
 * @param check the code of the check
 * @param path the answer it points at, such as {@code children/0/birthDate}
 * @param reason what is wrong, in words for the resident
 * @param others receipts of the cases a duplicate was found in; for staff only
 */
public record Finding(String check, int checkVersion, String path, Text reason, List<String> others) {

    public Finding {
        others = List.copyOf(others);
    }
}
