package io.otvet.files;

/** A name that is no path, breaks no header and turns no writing around. */
final class FileNames {

    private static final int LONGEST = 150;

    private FileNames() {}

    static String safe(String foreign) {
        String last = foreign.replaceAll("^.*[/\\\\]", "");
        String visible = last.replaceAll("[\\p{Cntrl}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\"<>|:*?]", "_")
                .replaceAll("^[. ]+", "")
                .strip();
        String named = visible.isEmpty() ? "file" : visible;
        return named.length() <= LONGEST
                ? named
                : named.substring(0, LONGEST - 20) + named.substring(named.length() - 20);
    }
}
