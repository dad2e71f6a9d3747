package jp.tenohira.demo.history;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.tokens.ApiTokens;
import jp.tenohira.identity.tokens.ApiTokens.NewToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tokens with which the demo files and works on its applications; each is revoked when its work is done. */
@Component
class DemoTokens {

    static final Staff BY = new Staff(new UUID(0, 0), "デモ", Role.ADMINISTRATOR, null);

    private static final String LABEL = "デモの見本(自動)";
    private static final Duration LIFE = Duration.ofHours(1);

    private final ApiTokens tokens;

    DemoTokens(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** A token until it is closed. */
    record Token(String secret, Runnable revocation) implements AutoCloseable {

        @Override
        public void close() {
            revocation.run();
        }
    }

    Token filing() {
        return make(Role.ADMINISTRATOR, null, Scope.FILING_TIME);
    }

    Token head(String section) {
        return make(Role.HEAD, section, Scope.CASES_WRITE);
    }

    private Token make(Role role, @Nullable String section, Scope scope) {
        var made = tokens.make(BY, new NewToken(LABEL, role, section, Set.of(scope), LIFE));
        return new Token(made.secret(), () -> tokens.revoke(BY, made.token().id()));
    }
}
