/** The record of an identification request: what was asked, what was answered, what people made of it. */
@NullMarked
package org.lepi.model.prediction;

import org.jspecify.annotations.NullMarked;
