package io.otvet.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Pictures such as customers send, drawn with shapes alone: a server may have no letters installed. */
enum Drawing {
    PLAYER("screenshot.png", Drawing::player, List.of("видео", "video")),
    FORM("error.png", Drawing::form, List.of("двойное списание", "double charge", "промокод", "вход", "sign-in")),
    PARCEL("photo.png", Drawing::parcel, List.of("повреждение", "damaged", "комплектация", "missing items"));

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;

    private final String file;
    private final Consumer<Graphics2D> painter;
    private final List<String> tags;

    Drawing(String file, Consumer<Graphics2D> painter, List<String> tags) {
        this.file = file;
        this.painter = painter;
        this.tags = tags;
    }

    String file() {
        return file;
    }

    /** Tickets with one of these have such a picture. */
    List<String> tags() {
        return tags;
    }

    byte[] png() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        painter.accept(pen);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A window whose film stays black and turns. */
    private static void player(Graphics2D pen) {
        window(pen);
        box(pen, 0x16181d, 40, 70, 560, 270);
        pen.setStroke(new BasicStroke(8));
        pen.setColor(new Color(0xd5d8e0));
        pen.drawArc(290, 175, 60, 60, 40, 260);
        box(pen, 0x3453cf, 40, 352, 90, 6);
        box(pen, 0xd5d8e0, 130, 352, 470, 6);
    }

    /** A window with fields, of which one is refused. */
    private static void form(Graphics2D pen) {
        window(pen);
        box(pen, 0xf3d3d1, 120, 80, 400, 44);
        box(pen, 0xb3261e, 136, 97, 260, 10);
        for (int field = 0; field < 3; field++) {
            box(pen, 0x9aa0ad, 120, 150 + field * 62, 110, 8);
            box(pen, field == 1 ? 0xb3261e : 0xc9cdd6, 120, 166 + field * 62, 400, 34);
            box(pen, 0xffffff, 122, 168 + field * 62, 396, 30);
        }
        box(pen, 0x3453cf, 120, 345, 130, 34);
    }

    /** A box on a table, its corner crushed, paint running out. */
    private static void parcel(Graphics2D pen) {
        box(pen, 0xe9e2d6, 0, 0, WIDTH, HEIGHT);
        box(pen, 0xcdbfa8, 0, 280, WIDTH, 120);
        box(pen, 0xb98a55, 160, 110, 320, 210);
        box(pen, 0xd9b382, 300, 110, 40, 210);
        pen.setColor(new Color(0x8a6238));
        pen.fillPolygon(new int[] {400, 480, 480, 440}, new int[] {320, 320, 240, 270}, 4);
        pen.setColor(new Color(0x2f5fa8));
        pen.fillOval(430, 290, 130, 60);
        pen.fillOval(520, 320, 60, 28);
    }

    private static void window(Graphics2D pen) {
        box(pen, 0xfafafa, 0, 0, WIDTH, HEIGHT);
        box(pen, 0xe4e6eb, 0, 0, WIDTH, 44);
        for (int button = 0; button < 3; button++) {
            pen.setColor(new Color(0xb4b9c4));
            pen.fillOval(16 + button * 22, 15, 13, 13);
        }
        box(pen, 0xffffff, 100, 10, 480, 24);
    }

    private static void box(Graphics2D pen, int color, int x, int y, int width, int height) {
        pen.setColor(new Color(color));
        pen.fillRect(x, y, width, height);
    }
}
