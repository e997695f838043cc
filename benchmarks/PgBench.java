import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same statements without us: pgbench on the same database, in the same run. */
final class PgBench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Path data;
    private final double seconds;
    private final long newest;

    PgBench(Path data, double seconds, long newest) {
        this.data = data;
        this.seconds = seconds;
        this.newest = newest;
    }

    /** What replies write that nobody shall read goes to tables that look the same. */
    void makeRoom() throws Exception {
        run(List.of("psql", "-q", "-c", "drop schema if exists bench cascade", "-c", "create schema bench",
                "-c", "create table bench.event (like realtime.event including all)",
                "-c", "create table bench.job (like jobs.job including all)"));
    }

    void clear() throws Exception {
        run(List.of("psql", "-q", "-c", "drop schema if exists bench cascade"));
    }

    /** How the statement is done, with what it read. */
    String explain(Path file) throws Exception {
        List<String> command = new ArrayList<>(List.of("psql", "-q", "-X", "-A", "-t"));
        for (String statement : Files.readString(file).replace(":newest", "" + newest).replaceAll("\\\\set.*\\n", "").replace(":n", "" + newest).split(";\\s*\\n")) {
            command.addAll(List.of("-c", "explain (analyze, buffers) " + statement));
        }
        return run(command);
    }

    /** Statements a second at this many clients; empty when there is no pgbench on this machine. */
    Optional<Double> perSecond(int clients, Path file) throws Exception {
        try {
            String said = run(List.of("pgbench", "-n", "-M", "prepared", "-c", "" + clients, "-j", "2", "-T",
                    "" + (int) Math.max(1, seconds), "-D", "newest=" + newest, "-f", file.toString()));
            Matcher tps = TPS.matcher(said);
            if (!tps.find()) {
                System.err.println(said);
                return Optional.empty();
            }
            return Optional.of(Double.parseDouble(tps.group(1)));
        } catch (IOException missing) {
            System.out.println("No pgbench on this machine, so its column stays empty: " + missing.getMessage());
            return Optional.empty();
        }
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder run = new ProcessBuilder(command).redirectErrorStream(true);
        run.environment().put("PGHOST", "127.0.0.1");
        run.environment().put("PGPORT", Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).get(3));
        run.environment().put("PGUSER", "otvet");
        run.environment().put("PGDATABASE", "otvet");
        run.environment().put("PGPASSWORD", Files.readString(data.resolve("postgres/password")).strip());
        Process process = run.start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }
}
