package jp.tenohira.procedures.builder;

import java.util.List;
import java.util.UUID;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.builder.copies.WorkingCopies;
import jp.tenohira.procedures.builder.copies.WorkingCopy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may build which forms: clerks and heads those of their section, administrators all. What is not theirs is not there
 * for anybody.
 */
@Component
public class Workbench {

    private final WorkingCopies copies;
    private final Procedures procedures;

    Workbench(WorkingCopies copies, Procedures procedures) {
        this.copies = copies;
        this.procedures = procedures;
    }

    /** A working copy with its procedure, opened by somebody who may edit it. */
    public record Opened(WorkingCopy copy, Procedure procedure, Staff staff) {

        public String address() {
            return "/staff/forms/" + copy.id();
        }
    }

    /** @throws ResponseStatusException 404 when it is not there, or not theirs */
    public Opened open(Staff staff, UUID id) {
        var copy = copies.find(id).orElseThrow(Workbench::notThere);
        return new Opened(copy, procedure(staff, copy.procedure()), staff);
    }

    /** @throws ResponseStatusException 404 when there is none, or it is not theirs */
    public Procedure procedure(Staff staff, String code) {
        return procedures.find(code).filter(found -> mayEdit(staff, found)).orElseThrow(Workbench::notThere);
    }

    /** The procedures whose forms they may build, in the city's order. */
    public List<Procedure> procedures(Staff staff) {
        return procedures.all().stream()
                .filter(procedure -> mayEdit(staff, procedure))
                .toList();
    }

    public boolean mayEdit(Staff staff, Procedure procedure) {
        return staff.role() == Role.ADMINISTRATOR
                || staff.role().ofSection() && procedure.section().equals(staff.section());
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
