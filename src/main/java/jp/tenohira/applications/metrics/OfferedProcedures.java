package jp.tenohira.applications.metrics;

import java.util.stream.Stream;
import jp.tenohira.figures.Slice;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import org.springframework.stereotype.Component;

/** The procedures that can be applied for here: they have figures, be they 0, before the first application. */
@Component
class OfferedProcedures {

    private final Procedures procedures;

    OfferedProcedures(Procedures procedures) {
        this.procedures = procedures;
    }

    /** The codes of those that belong to a slice. */
    Stream<String> of(Slice slice) {
        return procedures.all().stream()
                .filter(Procedure::form)
                .filter(procedure -> isIn(slice, procedure))
                .map(Procedure::code);
    }

    private boolean isIn(Slice slice, Procedure procedure) {
        var code = slice.member("procedure");
        var section = slice.member("section");
        var department = slice.member("department");
        return (code == null || code.equals(procedure.code()))
                && (section == null || section.equals(procedure.section()))
                && (department == null
                        || procedures
                                .department(procedure)
                                .filter(found -> found.code().equals(department))
                                .isPresent());
    }
}
