package jp.tenohira.applications.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jp.tenohira.applications.desk.AnsweredCase;
import jp.tenohira.applications.places.PlaceData;
import jp.tenohira.applications.places.Places;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Forms;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Cases as a JSON array, one object a line, with the answers as they were filed. */
@Component
class CaseJson {

    private final Forms forms;
    private final Places places;
    private final JsonMapper json;

    CaseJson(Forms forms, Places places, JsonMapper json) {
        this.forms = forms;
        this.places = places;
        this.json = json;
    }

    Array array(OutputStream out) {
        return new Array(out);
    }

    /** An array being written. */
    final class Array {

        private final OutputStream out;
        private final Standings standings = new Standings(places);
        private int cases;

        private Array(OutputStream out) {
            this.out = out;
            raw("[");
        }

        void write(AnsweredCase answered) {
            raw(cases++ == 0 ? "\n" : ",\n");
            raw(json.writeValueAsString(object(answered)));
        }

        int end() {
            raw("\n]\n");
            return cases;
        }

        private Object object(AnsweredCase answered) {
            var casefile = answered.casefile();
            var object = json.createObjectNode();
            object.put("receipt", casefile.receipt().value());
            object.put("procedure", casefile.procedure());
            object.put("formVersion", casefile.formVersion());
            object.put("state", casefile.state().name());
            var outcome = casefile.outcome();
            object.put("outcome", outcome == null ? null : outcome.name());
            var assignee = casefile.assignee();
            object.put("assignee", assignee == null ? null : assignee.toString());
            object.put("submittedAt", casefile.submittedAt().toString());
            object.put("outsideCounterHours", casefile.outsideCounterHours());
            object.put("channel", casefile.channel());
            object.put("language", casefile.language());
            object.put("device", casefile.device());
            object.put("sentBackCount", casefile.sentBackCount());
            var standing = standings.of(casefile);
            object.set("place", standing == null ? null : json.valueToTree(PlaceData.of(standing)));
            object.set("answers", json.readTree(answered.answers()));
            var computed = object.putObject("computed");
            forms.version(casefile.procedure(), casefile.formVersion())
                    .asOf(casefile.submittedAt())
                    .computed(Answers.fromJson(answered.answers()))
                    .forEach((path, value) -> computed.putPOJO(path.toString(), value));
            return object;
        }

        private void raw(String text) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
