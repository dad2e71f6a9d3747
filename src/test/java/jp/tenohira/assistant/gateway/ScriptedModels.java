package jp.tenohira.assistant.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** The models of the city hall of the tests: all of them scripted, for Koriyama only; Aizuwakamatsu has none. */
public final class ScriptedModels {

    /** May be given level 1. */
    public static final String OUTSIDE = "scripted-outside";

    /** May be given level 2, and costs nothing. */
    public static final String IN_HOUSE = "scripted-in-house";

    /** In the form of Azure OpenAI. */
    static final String AZURE = "scripted-azure";

    static final String WRONG_KEY = "scripted-wrong-key";
    static final String NOBODY = "scripted-nobody";
    static final String NOT_VOUCHED = "scripted-not-vouched";
    static final String NOT_APPROVED = "scripted-not-approved";

    private static final int PORT = freePort();

    private ScriptedModels() {}

    private static final class Running {
        private static final ScriptedModel SERVER = start();

        private static ScriptedModel start() {
            try {
                return new ScriptedModel(PORT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The server behind the models; started by then. */
    public static ScriptedModel server() {
        return Running.SERVER;
    }

    public static String[] settings() {
        var here = "http://localhost:" + PORT + "/v1";
        return new String[] {
            "tenohira.assistant.silence=2s",
            model(0, "name", OUTSIDE),
            model(0, "label", "試験用モデル"),
            model(0, "base-url", here),
            model(0, "key", ScriptedModel.KEY),
            model(0, "yen-per-thousand-in", "0.5"),
            model(0, "yen-per-thousand-out", "1.5"),
            model(0, "approved", "true"),
            model(0, "private-network", "true"),
            model(0, "municipality", "072036"),
            model(1, "name", IN_HOUSE),
            model(1, "label", "試験用モデル・庁内"),
            model(1, "base-url", here),
            model(1, "key", ScriptedModel.KEY),
            model(1, "level", "2"),
            model(1, "approved", "true"),
            model(1, "private-network", "true"),
            model(1, "municipality", "072036"),
            model(2, "name", WRONG_KEY),
            model(2, "base-url", here),
            model(2, "key", "sk-another-secret-key"),
            model(2, "approved", "true"),
            model(2, "private-network", "true"),
            model(2, "municipality", "072036"),
            model(3, "name", NOBODY),
            model(3, "base-url", "http://localhost:1/v1"),
            model(3, "approved", "true"),
            model(3, "private-network", "true"),
            model(3, "municipality", "072036"),
            model(4, "name", NOT_VOUCHED),
            model(4, "base-url", "https://localhost:" + PORT + "/v1"),
            model(4, "approved", "true"),
            model(4, "municipality", "072036"),
            model(5, "name", NOT_APPROVED),
            model(5, "base-url", here),
            model(5, "private-network", "true"),
            model(5, "municipality", "072036"),
            model(6, "name", AZURE),
            model(6, "base-url", "http://localhost:" + PORT + "/openai/deployments/" + ScriptedModel.DEPLOYMENT),
            model(6, "key", ScriptedModel.KEY),
            model(6, "key-header", "api-key"),
            model(6, "query", "api-version=" + ScriptedModel.VERSION),
            model(6, "approved", "true"),
            model(6, "private-network", "true"),
            model(6, "municipality", "072036"),
        };
    }

    private static String model(int at, String setting, String value) {
        return "tenohira.assistant.models[%d].%s=%s".formatted(at, setting, value);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
