package io.otvet.emulators.mail;

import java.io.IOException;

/**
 * The world's mail in one small program: a relay that takes whatever Otvet sends, mailboxes to read it in and to write
 * from, and switches that make the world go wrong. Nothing ever leaves the machine. Says where it is in two lines and
 * ends with the program that it was started beside.
 */
public final class MailTwin {

    private static final int USUAL_PORT = 8025;

    private MailTwin() {}

    public static void main(String[] arguments) throws IOException {
        Letters letters = new Letters();
        Faults faults = new Faults();
        Writing writing = new Writing(letters, number("OTVET_SMTP_PORT", 2525));
        World world = World.open(letters, faults, writing);
        TwinPages pages = TwinPages.open(number("OTVET_TWIN_PORT", USUAL_PORT), letters, faults, writing);
        System.out.println("relay smtp://127.0.0.1:" + world.port());
        System.out.println("pages http://localhost:" + pages.port());
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
    }

    private static int number(String name, int usual) {
        String text = System.getenv(name);
        return text == null || text.isBlank() ? usual : Integer.parseInt(text.strip());
    }
}
