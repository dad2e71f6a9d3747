package jp.tenohira.procedures.forms;

import java.util.List;
import java.util.Map;

/** What came of a page that was sent. */
public sealed interface PageResult {

    record Accepted(Answers answers) implements PageResult {}

    record Invalid(List<FieldError> errors, Map<String, List<String>> typed) implements PageResult {}

    /** The answers do not lead to that page. */
    record Unreachable() implements PageResult {}
}
