package jp.tenohira.identity.accounts;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane). As each hash takes that memory and a core, only a few
 * run at once and the others wait: a burst of sign-ins cannot exhaust the server.
 */
@Component
class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodysHash = argon2.encode("nobody has this password");

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            places.release();
        }
    }

    boolean matches(String password, String hash) {
        places.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            places.release();
        }
    }

    /** Takes as long as a comparison, so that the time of an answer does not tell which accounts exist. */
    void matchNobody(String password) {
        var _ = matches(password, nobodysHash);
    }
}
