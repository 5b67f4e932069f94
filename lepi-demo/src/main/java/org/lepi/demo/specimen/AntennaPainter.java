package org.lepi.demo.specimen;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import org.lepi.demo.pattern.Individual;
import org.lepi.demo.wing.Curve;

/** Paints a pair of antennae in the form of the species. */
final class AntennaPainter {
    private static final int PIECES = 24;

    private AntennaPainter() {}

    static void paint(Body body, Individual individual, Graphics2D graphics, double headY) {
        Body.Feelers feelers = body.feelers();
        double sway = 0.06 * individual.random().nextGaussian();
        Color colour = individual.colour(feelers.colour());
        AffineTransform before = graphics.getTransform();
        for (int side = -1; side <= 1; side += 2) {
            graphics.scale(side, 1);
            double angle = feelers.spread() + sway * side;
            double tipX = 0.03 + feelers.length() * Math.sin(angle);
            double tipY = headY - feelers.length() * Math.cos(angle);
            Curve curve = Curve.through(0.012, headY, 0.02 + 0.4 * tipX, headY + 0.52 * (tipY - headY), tipX, tipY);
            graphics.setPaint(colour);
            paintOne(graphics, feelers, curve);
            graphics.setTransform(before);
        }
    }

    private static void paintOne(Graphics2D graphics, Body.Feelers feelers, Curve curve) {
        for (int i = 0; i < PIECES; i++) {
            double t = i / (double) PIECES;
            Point2D from = curve.at(t);
            Point2D to = curve.at(t + 1.0 / PIECES);
            graphics.setStroke(new BasicStroke(
                    (float) thickness(feelers.form(), t), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(new Line2D.Double(from, to));
            if (feelers.form() == Antenna.FEATHERED && i > 1) {
                barbs(graphics, from, to, feelers.length() * 0.2 * Math.sin(Math.PI * Math.min(1, t * 0.8 + 0.2)));
            }
        }
        if (feelers.form() == Antenna.CLUBBED) {
            Point2D tip = curve.at(0.98);
            Point2D neck = curve.at(0.9);
            AffineTransform turn = AffineTransform.getTranslateInstance(tip.getX(), tip.getY());
            turn.rotate(tip.getX() - neck.getX(), tip.getY() - neck.getY());
            graphics.fill(turn.createTransformedShape(new Ellipse2D.Double(-0.045, -0.0125, 0.06, 0.025)));
        }
    }

    private static double thickness(Antenna form, double t) {
        return switch (form) {
            case CLUBBED -> 0.011;
            case THREAD -> 0.016 - 0.008 * t;
            case SWOLLEN -> 0.014 + 0.034 * Math.max(0, Math.sin(Math.PI * Math.pow(t, 2.2)));
            case FEATHERED -> 0.013;
        };
    }

    private static void barbs(Graphics2D graphics, Point2D from, Point2D to, double length) {
        double away = Math.max(1e-9, from.distance(to));
        double dx = (to.getX() - from.getX()) / away;
        double dy = (to.getY() - from.getY()) / away;
        graphics.setStroke(new BasicStroke(0.008f));
        for (int side = -1; side <= 1; side += 2) {
            Path2D barb = new Path2D.Double();
            barb.moveTo(from.getX(), from.getY());
            barb.lineTo(from.getX() + length * (0.6 * dx - side * dy), from.getY() + length * (0.6 * dy + side * dx));
            graphics.draw(barb);
        }
    }
}
