/** Prediction models over HTTP: lists, descriptions, import and life cycle. */
@NullMarked
package org.lepi.web.registry;

import org.jspecify.annotations.NullMarked;
