/** Tests of what is stored and decoded, on generated pictures and on real ones where they are at hand. */
@NullMarked
package org.lepi.ejb.media;

import org.jspecify.annotations.NullMarked;
