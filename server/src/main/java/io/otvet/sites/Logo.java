package io.otvet.sites;

import io.otvet.kernel.Ids;
import io.otvet.kernel.Invalid;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The picture of a site. Whatever was sent is drawn anew, so that nothing of it but its points goes on.
 *
 * @param name another one for each picture, so that browsers may keep it for ever
 */
public record Logo(String name, byte[] png) {

    /** Where everybody finds it. */
    public static final String PATH = "/logos/";

    /** Twice of what is shown, for fine screens. */
    private static final int WIDTH = 480;

    private static final int HEIGHT = 96;
    private static final int LARGEST = 2 << 20;
    private static final long MOST_POINTS = 16_000_000;

    /** @param content PNG, JPEG or GIF; anything else is refused */
    static Logo of(byte[] content) {
        if (content.length > LARGEST) {
            throw refused("sites.logo-too-large");
        }
        try {
            return new Logo(Ids.next() + ".png", png(scaled(picture(content))));
        } catch (IOException e) {
            throw refused("sites.logo-unreadable");
        }
    }

    /** How large it claims to be is known before its points are laid out. */
    private static BufferedImage picture(byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw refused("sites.logo-unreadable");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) {
                    throw refused("sites.logo-too-large");
                }
                return reader.read(0);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IOException(e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double scale =
                Math.min(1, Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight()));
        int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(halved(picture, width), 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    /** Step by step: one large step would skip points. */
    private static BufferedImage halved(BufferedImage picture, int width) {
        BufferedImage last = picture;
        while (last.getWidth() >= 2 * width && last.getHeight() > 1) {
            BufferedImage half =
                    new BufferedImage(last.getWidth() / 2, last.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
            Graphics2D pen = half.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(last, 0, 0, half.getWidth(), half.getHeight(), null);
            pen.dispose();
            last = half;
        }
        return last;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static Invalid refused(String code) {
        return new Invalid("logo", code);
    }
}
