package jp.tenohira.printing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's CUPS with a configuration, directories and a port of its own, and one printer that prints to a file. */
final class OwnCups implements AutoCloseable {

    static final String FORMAT =
            "%p %u %j %T %P %C %{job-billing} %{job-originating-host-name} %{job-name} %{media} %{sides}"
                    + " %{print-color-mode} %{job-media-sheets-completed}";

    private static final long PATIENCE_SECONDS = 60;

    private final Path home;
    private final Process server;
    private final int port;

    private OwnCups(Path home, Process server, int port) {
        this.home = home;
        this.server = server;
        this.port = port;
    }

    static OwnCups start(String printer) throws IOException, InterruptedException {
        var home = Files.createTempDirectory("own-cups");
        for (var directory :
                List.of("", "etc", "etc/ppd", "spool", "spool/tmp", "cache", "run", "run/certs", "log", "out")) {
            var made = Files.createDirectories(home.resolve(directory));
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        var port = freePort();
        configure(home, port);
        var server = new ProcessBuilder(
                        "/usr/sbin/cupsd",
                        "-f",
                        "-c",
                        home.resolve("etc/cupsd.conf").toString(),
                        "-s",
                        home.resolve("etc/cups-files.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log/cupsd.out").toFile())
                .start();
        var cups = new OwnCups(home, server, port);
        cups.waitUntil(() -> cups.runs("lpstat", "-r").contains("is running"));
        var ppd = Files.writeString(home.resolve("printer.ppd"), PPD);
        cups.runs(
                "lpadmin", "-p", printer, "-E", "-v", "file://" + home.resolve("out/paper.prn"), "-P", ppd.toString());
        return cups;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void configure(Path home, int port) throws IOException {
        Files.writeString(home.resolve("etc/cupsd.conf"), """
                Listen 127.0.0.1:%d
                PageLogFormat %s
                DefaultAuthType None
                Browsing Off
                WebInterface No
                MaxLogSize 0
                <Location />
                  Order allow,deny
                  Allow all
                </Location>
                <Policy default>
                  <Limit All>
                    Order deny,allow
                    Allow all
                  </Limit>
                </Policy>
                """.formatted(port, FORMAT));
        Files.writeString(home.resolve("etc/cups-files.conf"), """
                FileDevice Yes
                ServerRoot %1$s/etc
                RequestRoot %1$s/spool
                TempDir %1$s/spool/tmp
                CacheDir %1$s/cache
                StateDir %1$s/run
                AccessLog %1$s/log/access_log
                ErrorLog %1$s/log/error_log
                PageLog %1$s/log/page_log
                SystemGroup root
                """.formatted(home));
    }

    /** Prints a document of so many pages, and waits until the log has the job. */
    void print(String printer, String user, String title, int pages, String... options)
            throws IOException, InterruptedException {
        var document = Files.write(home.resolve("document.pdf"), pdf(pages));
        var before = lines();
        var command = new ArrayList<>(List.of("lp", "-d", printer, "-U", user, "-t", title));
        command.addAll(List.of(options));
        command.add(document.toString());
        runs(command.toArray(String[]::new));
        waitUntil(() -> lines() > before);
    }

    Path pageLog() {
        return home.resolve("log/page_log");
    }

    private long lines() throws IOException {
        return Files.exists(pageLog()) ? Files.readAllLines(pageLog()).size() : 0;
    }

    private String runs(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CUPS_SERVER", "127.0.0.1:" + port);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private void waitUntil(Condition condition) throws IOException, InterruptedException {
        var watch = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor();
        try (watch) {
            var met = watch.submit(() -> {
                while (!condition.holds()) {
                    if (server.waitFor(50, TimeUnit.MILLISECONDS)) {
                        throw new IllegalStateException(Files.readString(home.resolve("log/cupsd.out")));
                    }
                }
                return true;
            });
            met.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            server.destroyForcibly();
            throw new IllegalStateException("CUPS did not do what it was asked for", e);
        }
    }

    /** A PDF of blank A4 pages. */
    private static byte[] pdf(int pages) {
        var objects = new ArrayList<String>();
        var kids = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            kids.append(i + 3).append(" 0 R ");
        }
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Kids [%s] /Count %d >>".formatted(kids, pages));
        for (int i = 0; i < pages; i++) {
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>");
        }
        var out = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(out.length());
            out.append("%d 0 obj%n%s%nendobj%n".formatted(i + 1, objects.get(i)));
        }
        var table = out.length();
        out.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        offsets.forEach(offset -> out.append("%010d 00000 n \n".formatted(offset)));
        out.append("trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(objects.size() + 1, table));
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        try {
            if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
        org.springframework.util.FileSystemUtils.deleteRecursively(home);
    }

    private static final String PPD = """
            *PPD-Adobe: "4.3"
            *FormatVersion: "4.3"
            *FileVersion: "1.0"
            *LanguageVersion: English
            *LanguageEncoding: ISOLatin1
            *PCFileName: "TEST.PPD"
            *Manufacturer: "Tenohira"
            *Product: "(Test)"
            *ModelName: "Tenohira Test"
            *ShortNickName: "Tenohira Test"
            *NickName: "Tenohira Test PDF"
            *PSVersion: "(3010.000) 0"
            *ColorDevice: True
            *DefaultColorSpace: RGB
            *LanguageLevel: "3"
            *cupsVersion: 2.0
            *cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
            *OpenUI *PageSize/Media Size: PickOne
            *DefaultPageSize: A4
            *PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
            *CloseUI: *PageSize
            *OpenUI *PageRegion/Region: PickOne
            *DefaultPageRegion: A4
            *PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
            *CloseUI: *PageRegion
            *DefaultImageableArea: A4
            *ImageableArea A4/A4: "0 0 595 842"
            *DefaultPaperDimension: A4
            *PaperDimension A4/A4: "595 842"
            *OpenUI *Duplex/2-Sided: PickOne
            *DefaultDuplex: None
            *Duplex None/Off: ""
            *Duplex DuplexNoTumble/Long edge: ""
            *CloseUI: *Duplex
            *OpenUI *ColorModel/Color: PickOne
            *DefaultColorModel: RGB
            *ColorModel RGB/Color: ""
            *ColorModel Gray/Gray: ""
            *CloseUI: *ColorModel
            """;
}
