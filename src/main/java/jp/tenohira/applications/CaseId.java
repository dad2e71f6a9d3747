package jp.tenohira.applications;

import java.util.UUID;

/** The inner name of a case; residents know it by its {@link ReceiptNumber}. */
public record CaseId(UUID value) {

    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
