package org.lepi.model.registry;

/** The order in which a network expects the colour channels of a pixel. */
public enum ChannelOrder {
    RGB,
    BGR
}
