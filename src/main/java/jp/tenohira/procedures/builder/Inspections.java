package jp.tenohira.procedures.builder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.procedures.builder.copies.WorkingCopy;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.PriceList;
import jp.tenohira.procedures.forms.StandardPrices;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import jp.tenohira.procedures.forms.selftest.FormSelfTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is wrong with working copies, and the forms of those with which nothing is; kept while a document stays the same. */
@Component
public class Inspections {

    private static final int MOST_KEPT = 200;

    private final Clock clock;
    private final ObjectProvider<PriceList> prices;
    private final Cache<Key, Inspection> inspected =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final Cache<Key, FormSelfTest.Report> tested =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Inspections(Clock clock, ObjectProvider<PriceList> prices) {
        this.prices = prices;
        this.clock = clock;
    }

    private record Key(String municipality, UUID copy, int shows) {}

    /** @param form empty when there are problems */
    public record Inspection(List<DefinitionProblem> problems, Optional<Form> form) {
        public Inspection {
            problems = List.copyOf(problems);
        }
    }

    public Inspection of(WorkingCopy copy) {
        return inspected.get(key(copy), _ -> of(copy.document()));
    }

    /** The same for a document that is not kept yet. */
    public Inspection of(FormDocument document) {
        try {
            var taken = DefinitionDocument.takenIn("form", document.at(DocumentPath.ROOT));
            return new Inspection(
                    List.of(),
                    Optional.of(Form.compile(
                            "form", taken, 0, clock, prices.getIfAvailable(() -> StandardPrices.SHIPPED))));
        } catch (DefinitionRefused refused) {
            return new Inspection(refused.problems(), Optional.empty());
        }
    }

    /** What trying the form out brings to light; empty while the definition itself has problems. */
    public Optional<FormSelfTest.Report> selfTest(WorkingCopy copy) {
        return of(copy).form().map(form -> tested.get(key(copy), _ -> FormSelfTest.of(form)));
    }

    private static Key key(WorkingCopy copy) {
        return new Key(CurrentMunicipality.get().code(), copy.id(), copy.shows());
    }
}
