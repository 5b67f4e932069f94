/** Stored objects and the way from the bytes of any photograph to its pixels; knows neither models nor predictions. */
@NullMarked
package org.lepi.ejb.media;

import org.jspecify.annotations.NullMarked;
