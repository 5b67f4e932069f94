package org.lepi.demo.specimen;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Random;
import org.lepi.demo.pattern.Individual;

/** Paints a body: antennae, abdomen, thorax and head, furry, lit from above. */
final class BodyPainter {
    private static final int SEGMENTS = 8;
    private static final double THORAX_LENGTH = 1.55;

    private final Body body;
    private final Individual individual;
    private final Graphics2D graphics;
    private final double scale;

    /** A painter on a context in wing units whose origin is the middle of the thorax. */
    BodyPainter(Body body, Individual individual, Graphics2D graphics, double scale) {
        this.body = body;
        this.individual = individual;
        this.graphics = graphics;
        this.scale = scale;
    }

    /** The y of the tips of the antennae: the foremost point. */
    static double front(Body body) {
        return headY(body) - body.feelers().length() * Math.cos(body.feelers().spread()) - 0.03;
    }

    /** The y of the end of the abdomen. */
    static double back(Body body) {
        return abdomenY(body) + body.length();
    }

    private static double headY(Body body) {
        return -0.5 * THORAX_LENGTH * body.breadth() - 0.25 * body.breadth();
    }

    private static double abdomenY(Body body) {
        return 0.38 * THORAX_LENGTH * body.breadth();
    }

    void paint() {
        AntennaPainter.paint(body, individual, graphics, headY(body));
        abdomen();
        thorax();
        head();
    }

    private void abdomen() {
        double top = abdomenY(body);
        double half = 0.36 * body.breadth();
        Path2D shape = new Path2D.Double();
        shape.moveTo(-half * 0.9, top - 0.05);
        shape.curveTo(-half * 1.3, top + 0.4 * body.length(), -half * 0.9, top + 0.85 * body.length(), 0, back(body));
        shape.curveTo(
                half * 0.9, top + 0.85 * body.length(), half * 1.3, top + 0.4 * body.length(), half * 0.9, top - 0.05);
        shape.closePath();
        graphics.setPaint(rounded(body.abdomen(), half * 1.15));
        graphics.fill(shape);
        for (int segment = 1; segment < SEGMENTS; segment++) {
            double t = segment / (double) SEGMENTS;
            double y = top + t * 0.96 * body.length();
            double width = half * (1.12 - 0.75 * t * t * t);
            if (body.rings().share() > 0) {
                graphics.setPaint(individual.colour(body.rings().colour()));
                double mark = width * body.rings().share();
                double thick = 0.45 * body.length() / SEGMENTS;
                graphics.fill(new Ellipse2D.Double(-mark, y - thick / 2, 2 * mark, thick));
            }
            stroke(0.008, new Color(0, 0, 0, 55));
            graphics.draw(new Line2D.Double(-width * 0.95, y, width * 0.95, y));
        }
        fur(body.abdomen(), 40, top + 0.3 * body.length(), half * 0.75, 0.28 * body.length());
    }

    private void thorax() {
        double half = 0.5 * body.breadth();
        double length = THORAX_LENGTH * body.breadth();
        graphics.setPaint(rounded(body.thorax(), half));
        graphics.fill(new Ellipse2D.Double(-half, -0.5 * length, 2 * half, length));
        fur(body.thorax(), 110, 0, half * 0.95, 0.46 * length);
    }

    private void head() {
        double half = 0.3 * body.breadth();
        double y = headY(body);
        graphics.setPaint(rounded(body.thorax(), half));
        graphics.fill(new Ellipse2D.Double(-half, y - half * 0.8, 2 * half, 2 * half));
        double eye = 0.46 * half;
        for (int side = -1; side <= 1; side += 2) {
            double x = side * half * 0.85;
            graphics.setPaint(new Color(0x1B1512));
            graphics.fill(new Ellipse2D.Double(x - eye, y - eye, 2 * eye, 2 * eye));
            graphics.setPaint(new Color(255, 255, 255, 110));
            graphics.fill(new Ellipse2D.Double(x - eye * 0.5, y - eye * 0.6, eye * 0.6, eye * 0.6));
        }
        fur(body.thorax(), 24, y + half * 0.2, half * 0.7, half * 0.7);
    }

    private void fur(int colour, int count, double y, double halfWidth, double halfLength) {
        Random random = individual.random();
        Color base = individual.colour(colour);
        int drawn = (int) Math.min(count, count * scale / 90);
        for (int i = 0; i < drawn; i++) {
            double angle = 2 * Math.PI * random.nextDouble();
            double away = Math.sqrt(random.nextDouble());
            double startX = halfWidth * away * Math.cos(angle);
            double startY = y + halfLength * away * Math.sin(angle);
            double length = body.breadth() * (0.1 + 0.16 * random.nextDouble());
            double lean = 0.5 * startX / halfWidth + 0.15 * random.nextGaussian();
            int light = random.nextInt(80) - 34;
            stroke(
                    0.006,
                    new Color(
                            lift(base.getRed(), light),
                            lift(base.getGreen(), light),
                            lift(base.getBlue(), light),
                            150));
            graphics.draw(new Line2D.Double(startX, startY, startX + lean * length, startY + length));
        }
    }

    private LinearGradientPaint rounded(int colour, double half) {
        Color middle = individual.colour(colour);
        Color edge = new Color(
                (int) (middle.getRed() * 0.55), (int) (middle.getGreen() * 0.55), (int) (middle.getBlue() * 0.55));
        Color light = new Color(lift(middle.getRed(), 26), lift(middle.getGreen(), 26), lift(middle.getBlue(), 26));
        return new LinearGradientPaint((float) -half, 0, (float) half, 0, new float[] {0, 0.4f, 0.6f, 1}, new Color[] {
            edge, light, middle, edge
        });
    }

    private void stroke(double width, Color colour) {
        graphics.setPaint(colour);
        graphics.setStroke(
                new BasicStroke((float) Math.max(width, 0.6 / scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private static int lift(int value, int by) {
        return Math.max(0, Math.min(255, value + by));
    }
}
