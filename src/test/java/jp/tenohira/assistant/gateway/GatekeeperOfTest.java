package jp.tenohira.assistant.gateway;

import java.time.Duration;
import java.util.List;
import jp.tenohira.assistant.Guard;
import jp.tenohira.assistant.guard.Policy;

/** Gatekeepers with a guard of one policy. */
public final class GatekeeperOfTest {

    private GatekeeperOfTest() {}

    public static Gatekeeper of(Policy policy, Duration within) {
        return new Gatekeeper(new Guard(List.of(policy)), new Gatekeeper.Settings(1, 1, within));
    }
}
