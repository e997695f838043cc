import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same statements without us: pgbench on the same database, in the same run. */
final class PgBench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Path data;
    private final double seconds;

    PgBench(Path data, double seconds) {
        this.data = data;
        this.seconds = seconds;
    }

    /** Statements a second at this many clients; empty when there is no pgbench on this machine. */
    Optional<Double> perSecond(int clients, String script) throws IOException, InterruptedException {
        Path file = Files.createTempFile("bench", ".sql");
        Files.writeString(file, script);
        List<String> pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        ProcessBuilder run = new ProcessBuilder("pgbench", "-n", "-M", "prepared", "-c", "" + clients, "-j", "2", "-T",
                        "" + (int) Math.max(1, seconds), "-h", "127.0.0.1", "-p", pid.get(3), "-U", "otvet", "-f", file.toString(), "otvet")
                .redirectErrorStream(true);
        run.environment().put("PGPASSWORD", Files.readString(data.resolve("postgres/password")).strip());
        try {
            Process process = run.start();
            String said = new String(process.getInputStream().readAllBytes());
            process.waitFor();
            Matcher tps = TPS.matcher(said);
            if (!tps.find()) {
                System.err.println(said);
                return Optional.empty();
            }
            return Optional.of(Double.parseDouble(tps.group(1)));
        } catch (IOException missing) {
            System.out.println("No pgbench on this machine, so its column stays empty: " + missing.getMessage());
            return Optional.empty();
        } finally {
            Files.delete(file);
        }
    }
}
