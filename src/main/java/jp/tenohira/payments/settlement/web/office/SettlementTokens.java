package jp.tenohira.payments.settlement.web.office;

import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whom the API of settlement lets in: the scope, acting as somebody who looks after payouts. */
@Component
class SettlementTokens {

    private final SettlementDesk desk;

    SettlementTokens(SettlementDesk desk) {
        this.desk = desk;
    }

    Staff mustWrite(ApiClient client) {
        var staff = client.staff();
        if (staff == null || !client.may(Scope.SETTLEMENT_WRITE.code())) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "The token lacks the scope " + Scope.SETTLEMENT_WRITE.code());
        }
        desk.mustAccount(staff);
        return staff;
    }
}
