package jp.tenohira.payments.testprovider;

import java.text.NumberFormat;
import java.util.Locale;

/** The pages on which a resident pays. They load nothing and run no script. */
final class HostedPages {

    private HostedPages() {}

    static String choose(TestCharge charge, String problem) {
        var ja = charge.wanted.language().startsWith("ja");
        return page(charge, ja ? "お支払い" : "Payment", """
                %s
                <form method="post" action="/pay/%s">
                  <fieldset><legend>%s</legend>
                    <p><label><input type="radio" name="method" value="card" checked> %s</label></p>
                    <p><label for="number">%s</label><br><input id="number" name="number" inputmode="numeric" autocomplete="off" value="4111 1111 1111 1111"></p>
                    <p class="hint">4111… VISA, 5555… Mastercard, 3566… JCB, …0002 = %s</p>
                    <p><label><input type="radio" name="method" value="qr"> %s</label></p>
                    <p><label><input type="radio" name="method" value="e-money"> %s</label></p>
                  </fieldset>
                  <p><label for="telling">%s</label><br>
                    <select id="telling" name="telling">
                      <option value="AT_ONCE">%s</option><option value="LATE">%s</option><option value="TWICE">%s</option>
                      <option value="REORDERED">%s</option><option value="NEVER">%s</option>
                    </select></p>
                  <p><button name="do" value="pay">%s</button> <button class="other" name="do" value="cancel">%s</button></p>
                </form>
                """.formatted(
                        problem.isEmpty() ? "" : "<p class=\"problem\" role=\"alert\">" + escaped(problem) + "</p>",
                        charge.id,
                        ja ? "支払い方法" : "How to pay",
                        ja ? "クレジットカード" : "Credit card",
                        ja ? "カード番号(試験用)" : "Card number (for trials)",
                        ja ? "承認されないカード" : "a card that is declined",
                        ja ? "コード決済(PayTest)" : "QR code (PayTest)",
                        ja ? "電子マネー(TestSuica)" : "E-money (TestSuica)",
                        ja ? "結果の通知(試験用)" : "How the city hears of it (for trials)",
                        ja ? "すぐに1回" : "At once",
                        ja ? "遅れて" : "Late",
                        ja ? "2回" : "Twice",
                        ja ? "順序を逆に" : "Out of order",
                        ja ? "届かない" : "Never",
                        ja ? "支払う" : "Pay",
                        ja ? "取り消す" : "Cancel"));
    }

    static String challenge(TestCharge charge, String problem) {
        var ja = charge.wanted.language().startsWith("ja");
        return page(charge, ja ? "本人認証(3-Dセキュア)" : "3-D Secure", """
                %s
                <form method="post" action="/pay/%s/3ds">
                  <p><label for="code">%s</label><br><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code"></p>
                  <p><button>%s</button></p>
                </form>
                """.formatted(
                        problem.isEmpty() ? "" : "<p class=\"problem\" role=\"alert\">" + escaped(problem) + "</p>",
                        charge.id,
                        ja ? "カード会社からの確認コード(試験では 123456)" : "The code of your card company (123456 in trials)",
                        ja ? "確認する" : "Confirm"));
    }

    static String over(TestCharge charge) {
        var ja = charge.wanted.language().startsWith("ja");
        return page(
                charge,
                ja ? "この支払いは終わっています" : "This payment is over",
                "<p><a href=\"" + escaped(charge.wanted.returnUrl()) + "\">"
                        + (ja ? "市のページへ戻る" : "Back to the city hall") + "</a></p>");
    }

    private static String page(TestCharge charge, String title, String body) {
        var ja = charge.wanted.language().startsWith("ja");
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
                <style>body{font:18px/1.7 sans-serif;margin:0 auto;max-width:34rem;padding:1rem}.test{background:#ffd43d;padding:.5rem 1rem;font-weight:700}
                button{font:inherit;padding:.5rem 1.5rem;background:#0017c1;color:#fff;border:0;border-radius:.5rem}.other{background:#fff;color:#0017c1;border:1px solid}
                input:not([type=radio]),select{font:inherit;padding:.3rem;max-width:100%%}.problem{color:#b00020}.hint{font-size:.85em}</style></head>
                <body><main><p class="test">%s</p><h1>%s</h1><p>%s<br><strong>%s</strong><br>%s</p>%s</main></body></html>
                """.formatted(
                        ja ? "ja" : "en",
                        escaped(title),
                        ja ? "試験用の決済です。実際のお金は動きません。" : "A test provider. No money moves.",
                        escaped(title),
                        escaped(charge.wanted.description()),
                        yen(charge.wanted.amount(), ja),
                        escaped(charge.wanted.reference()),
                        body);
    }

    private static String yen(long amount, boolean ja) {
        var digits = NumberFormat.getIntegerInstance(Locale.ROOT).format(amount);
        return ja ? digits + "円" : "¥" + digits;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
