package org.dirsync.ear;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** What is painted, as somebody sees it. */
final class Pixels {
    private static final int TOLERANCE = 40;

    private final BufferedImage image;

    private Pixels(BufferedImage image) {
        this.image = image;
    }

    static Pixels of(byte[] png) throws IOException {
        return new Pixels(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png))));
    }

    /** The lowest rows. */
    Pixels bottom(int rows) {
        return new Pixels(image.getSubimage(0, image.getHeight() - rows, image.getWidth(), rows));
    }

    /** How many have this colour, or nearly so: lines are drawn with soft edges. */
    long count(Color colour) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .mapToObj(i -> new Color(image.getRGB(i % image.getWidth(), i / image.getWidth())))
                .filter(pixel -> isNear(pixel, colour))
                .count();
    }

    private static boolean isNear(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) <= TOLERANCE
                && Math.abs(one.getGreen() - other.getGreen()) <= TOLERANCE
                && Math.abs(one.getBlue() - other.getBlue()) <= TOLERANCE;
    }
}
