package jp.tenohira.procedures;

import jp.tenohira.core.Text;

/** The city hall one can call or visit. */
public record CityHall(String phone, Text address) {}
