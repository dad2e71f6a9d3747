package jp.tenohira.procedures.postal;

/**
 * One place a postal code stands for.
 *
 * @param postalCode as it is written in addresses, 963-8601
 * @param town 町域; empty where the code stands for the rest of the city
 */
public record PostalTown(String postalCode, String prefecture, String city, String town) {}
