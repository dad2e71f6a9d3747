package jp.tenohira.payments.codes;

/** CRC-16/CCITT-FALSE: polynomial 0x1021, begun with 0xFFFF, nothing reflected (ISO/IEC 13239 as EMV uses it). */
final class Crc16 {

    private static final int POLYNOMIAL = 0x1021;
    private static final int START = 0xFFFF;
    private static final int MASK = 0xFFFF;
    private static final int TOP = 0x8000;

    private Crc16() {}

    static int of(byte[] bytes) {
        var crc = START;
        for (var value : bytes) {
            crc ^= (value & 0xFF) << 8;
            for (var bit = 0; bit < 8; bit++) {
                crc = ((crc & TOP) != 0 ? crc << 1 ^ POLYNOMIAL : crc << 1) & MASK;
            }
        }
        return crc;
    }
}
