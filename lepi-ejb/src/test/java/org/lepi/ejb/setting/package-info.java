/** Tests of what administrators set while lepi runs. */
@NullMarked
package org.lepi.ejb.setting;

import org.jspecify.annotations.NullMarked;
