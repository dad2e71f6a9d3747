package jp.tenohira.applications.carrying;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.carrying.Carriage;
import jp.tenohira.procedures.forms.carrying.InFlight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DraftsInFlight implements InFlight {

    private static final int AT_ONCE = 500;

    private final OpenDrafts drafts;
    private final CarryRows rows;
    private final Forms forms;
    private final JdbcClient jdbc;

    DraftsInFlight(OpenDrafts drafts, CarryRows rows, Forms forms, JdbcClient jdbc) {
        this.drafts = drafts;
        this.rows = rows;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    @Override
    public long drafts(String procedure) {
        return drafts.count(procedure);
    }

    @Override
    public long cases(String procedure) {
        return jdbc.sql("select count(*) from casefile where procedure = :procedure")
                .param("procedure", procedure)
                .query(Long.class)
                .single();
    }

    @Override
    public void foresee(Form to, Consumer<List<Carriage>> some) {
        var judging = new Judging(forms, to);
        var batch = drafts.after(to.procedure(), List.of(), AT_ONCE);
        while (!batch.isEmpty()) {
            some.accept(batch.stream().map(judging::of).toList());
            batch = drafts.after(to.procedure(), batch, AT_ONCE);
        }
    }

    @Override
    public Optional<Carried> carried(String procedure, int version) {
        return rows.find(procedure, version).map(carry -> {
            var counts = carry.counts();
            var rest = carry.finished() ? 0 : drafts.countWaitingFor(procedure, version);
            return new Carried(counts.safe(), counts.again(), counts.blocked(), counts.told(), rest, rest == 0);
        });
    }
}
