package jp.tenohira.core;

/**
 * A city, ward, town or village.
 *
 * @param code the national local-government code with its check digit (全国地方公共団体コード), six digits: 072036 is Koriyama
 * @param name its name, for example 郡山市 / Koriyama City
 */
public record Municipality(String code, Text name) {

    public Municipality {
        if (!code.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("A local-government code has six digits, not: " + code);
        }
    }
}
