package jp.tenohira.city;

import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.releases.Releases;

/** What waits for a head to release it: a form and a question of the bank. */
final class CityForms extends PartOfCity {

    CityForms(CityOfTest whole) {
        super(whole);
    }

    /** A proposal that waits for the head, number 1. */
    void propose(Forms forms, Releases releases) {
        CurrentMunicipality.run(city, () -> {
            var changed = forms.current(id("procedure"))
                    .definitionJson()
                    .replaceFirst("\"minutes\":[0-9]+", "\"minutes\":77");
            releases.propose(
                    id("procedure"), changed, word + "の改定", account(Role.CLERK).staff());
        });
    }

    /** A change of a shared question that waits for a head, number 1. */
    void changeTheQuestionBank(BankEntries bank) {
        CurrentMunicipality.run(city, () -> {
            var entry = bank.find(BankEntry.QUESTIONS, "agreed").orElseThrow();
            var content = entry.content();
            content.withObject("label").put("ja", word + "に同意します");
            bank.propose(entry, content, word, account(Role.CLERK).staff());
        });
    }
}
