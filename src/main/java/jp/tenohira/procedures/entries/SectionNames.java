package jp.tenohira.procedures.entries;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;

/** The sections as sheets name them: by code or by name, and by the department where two have the same name. */
final class SectionNames {

    private static final Text A_SECTION = Text.of("組織に登録された課の名前", "the name of a section of the organisation");

    private final List<Section> sections;
    private final Map<String, Department> departments;

    SectionNames(Organisation organisation) {
        this.sections = organisation.sections();
        this.departments =
                organisation.departments().stream().collect(Collectors.toMap(Department::code, Function.identity()));
    }

    /** The section's code, or what was expected instead. */
    Outcome<String, Text> find(String section, String department) {
        var named = sections.stream().filter(s -> isCalled(s, section)).toList();
        if (named.isEmpty()) {
            return Outcome.refused(A_SECTION);
        }
        var inDepartment = named.stream()
                .filter(s -> isOf(s, department))
                .map(Section::code)
                .toList();
        if (inDepartment.size() == 1) {
            return Outcome.accepted(inDepartment.getFirst());
        }
        return Outcome.refused(inDepartment.isEmpty() ? ofAnother(named.getFirst()) : ofSeveral(named));
    }

    private static boolean isCalled(Section section, String word) {
        return section.code().equals(word) || names(section.name()).anyMatch(word::equals);
    }

    private boolean isOf(Section section, String word) {
        var department = departments.get(section.department());
        return word.isEmpty()
                || section.department().equals(word)
                || (department != null && names(department.name()).anyMatch(word::equals));
    }

    private static Stream<String> names(Text text) {
        return Stream.of(Lang.values()).map(text::in);
    }

    private Text ofAnother(Section section) {
        var department = departments.get(section.department());
        var name = department == null ? Text.plain(section.department()) : department.name();
        return Text.of(
                "部局が一致する課(この課の部局は" + name.in(Lang.JA) + ")",
                "a section of that department (this one belongs to " + name.in(Lang.EN) + ")");
    }

    private static Text ofSeveral(List<Section> named) {
        var codes = String.join(" / ", named.stream().map(Section::code).toList());
        return Text.of("部局、または課のコード(" + codes + ")", "the department, or a section's code (" + codes + ")");
    }
}
