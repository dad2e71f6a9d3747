package jp.tenohira.procedures.builder.bank.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.bank.web.BankDesk.Visit;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives the pages of an entry the {@link Visit} of the address; an entry that is not there is not found. */
@ControllerAdvice(annotations = OfAnEntry.class)
class BankVisits {

    private final BankDesk desk;

    BankVisits(BankDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute(binding = false)
    Visit visit(
            @PathVariable String bankKind,
            @PathVariable String bankEntry,
            Staff staff,
            Lang lang,
            HttpServletRequest request) {
        return desk.visit(bankKind, bankEntry, staff, lang, request);
    }
}
