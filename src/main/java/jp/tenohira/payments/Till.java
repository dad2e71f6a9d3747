package jp.tenohira.payments;

/**
 * A section's counter at a facility.
 *
 * @param section the section that answers for the money, as identity knows it
 * @param facility code of the facility
 */
public record Till(String section, String facility) {}
