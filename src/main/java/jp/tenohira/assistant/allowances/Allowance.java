package jp.tenohira.assistant.allowances;

/**
 * What the city allows everybody.
 *
 * @param version 0 while the city has said nothing
 * @param retentionDays how long what was written is kept; 0 keeps nothing
 * @param perMinute requests of one person
 * @param sectionYenAMonth budget of a section that has none of its own
 */
public record Allowance(
        int version, int retentionDays, int perMinute, int personPerDay, int sectionPerDay, int sectionYenAMonth) {

    public static final Allowance USUAL = new Allowance(0, 0, 60, 500, 5_000, 100_000);
}
