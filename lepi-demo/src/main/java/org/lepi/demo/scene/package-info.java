/** Where the animals are shown: backgrounds, and the composing of an animal and a background into a picture. */
@NullMarked
package org.lepi.demo.scene;

import org.jspecify.annotations.NullMarked;
