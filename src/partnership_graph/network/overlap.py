"""Pushes nodes apart until no label lies on another."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]

_TOO_MANY = 2000
_STEP = 0.3


def push_apart(points: Points, boxes: Points) -> Points:
    """Return positions at which no two nodes with their labels overlap, moved as little as it takes.

    A box is half the width, the reach above and the reach below a position. Beyond 2,000 nodes nothing
    moves: such a drawing leaves labels out.

    >>> push_apart(np.array([[0.0, 0.0], [0.0, 1.0]]), np.full((2, 3), 10.0)).round().tolist()
    [[0.0, -10.0], [0.0, 10.0]]
    """
    if len(points) > _TOO_MANY:
        return points
    places = np.arange(len(points))[:, None]
    # Two nodes on one point have no direction to part in.
    points = points + places * np.array([[1e-3, -1e-3]])
    half_width, half_height = boxes[:, 0], (boxes[:, 1] + boxes[:, 2]) / 2
    centre_shift = np.stack([np.zeros(len(points)), (boxes[:, 2] - boxes[:, 1]) / 2], axis=1)
    for _ in range(rounds(len(points), 300)):
        middle = points + centre_shift
        apart = middle[:, None] - middle[None]
        over_x = half_width[:, None] + half_width[None] - np.abs(apart[:, :, 0])
        over_y = half_height[:, None] + half_height[None] - np.abs(apart[:, :, 1])
        hit = (over_x > 0) & (over_y > 0)
        np.fill_diagonal(hit, False)
        if not hit.any():
            break
        sideways = hit & (over_x < over_y)
        move_x = np.where(sideways, over_x * np.sign(apart[:, :, 0]), 0).sum(axis=1)
        move_y = np.where(hit & ~sideways, over_y * np.sign(apart[:, :, 1]), 0).sum(axis=1)
        points = points + _STEP * np.stack([move_x, move_y], axis=1)
    return points


def rounds(count: int, most: int) -> int:
    """Return how often to improve positions of so many nodes: each round costs the square of their number.

    >>> rounds(60, 300), rounds(300, 300), rounds(1000, 300)
    (300, 55, 20)
    """
    return max(20, min(most, 5_000_000 // (count * count)))
