package jp.tenohira.assistant.allowances;

/**
 * What the city allows.
 *
 * @param version 0 while the city has said nothing
 * @param retentionDays how long what was written is kept; 0 keeps nothing
 * @param person what each person and each tool may use
 * @param section what the people and tools of a section may use together; a section may have a budget of its own
 */
public record Allowance(int version, int retentionDays, Share person, Share section) {

    public static final Allowance USUAL =
            new Allowance(0, 0, new Share(60, 500, 20_000), new Share(600, 5_000, 100_000));

    /**
     * @param perMinute requests
     * @param perDay requests
     * @param yenAMonth what they may cost
     */
    public record Share(int perMinute, int perDay, int yenAMonth) {}
}
