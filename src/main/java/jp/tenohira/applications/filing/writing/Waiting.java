package jp.tenohira.applications.filing.writing;

import java.util.concurrent.CompletableFuture;
import jp.tenohira.core.Municipality;

/** A filing whose caller waits for the commit. */
record Waiting(Municipality municipality, Filing filing, CompletableFuture<Filed> filed) {

    static Waiting of(Municipality municipality, Filing filing) {
        return new Waiting(municipality, filing, new CompletableFuture<>());
    }
}
