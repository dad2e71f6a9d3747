package jp.tenohira;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be said to {@code tenohira start}. Options this does not know that begin with {@code --spring.} or the like
 * are configuration properties and go on as they are.
 *
 * @param port the port to listen on, 8080 unless said
 * @param data the data directory, {@code ./data} unless said
 * @param empty whether to start without the demo city
 * @param properties further {@code --name=value} configuration properties
 */
record StartOptions(@Nullable Integer port, @Nullable Path data, boolean empty, List<String> properties) {

    static StartOptions parse(List<String> args) {
        Integer port = null;
        Path data = null;
        var empty = false;
        var properties = new ArrayList<String>();
        var left = args.iterator();
        while (left.hasNext()) {
            var option = left.next();
            switch (option) {
                case "--empty" -> empty = true;
                case "--port" -> port = port(valueOf(option, left.hasNext() ? left.next() : null));
                case "--data" -> data = Path.of(valueOf(option, left.hasNext() ? left.next() : null));
                default -> properties.add(property(option));
            }
        }
        return new StartOptions(port, data, empty, List.copyOf(properties));
    }

    String[] asProperties() {
        var all = new ArrayList<>(properties);
        if (port != null) {
            all.add("--server.port=" + port);
        }
        if (data != null) {
            all.add("--tenohira.data=" + data);
        }
        if (empty) {
            all.add("--tenohira.demo=false");
        }
        return all.toArray(String[]::new);
    }

    private static String valueOf(String option, @Nullable String value) {
        if (value == null || value.startsWith("--")) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return value;
    }

    private static int port(String value) {
        try {
            var port = Integer.parseInt(value);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // the sentence below says it
        }
        throw new IllegalArgumentException("--port needs a number from 0 to 65535, not: " + value);
    }

    private static String property(String option) {
        if (option.startsWith("--") && option.contains("=")) {
            return option;
        }
        throw new IllegalArgumentException("tenohira start does not know the option " + option + ".");
    }
}
