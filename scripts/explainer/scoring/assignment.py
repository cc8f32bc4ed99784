"""One-to-one assignment: of all ways to pair predicted and gold records, the one that weighs most."""

from __future__ import annotations

from collections.abc import Mapping

Pair = tuple[int, int]


def assign(weights: Mapping[Pair, float], rows: int, columns: int) -> list[Pair]:
    """Return the pairs (row, column) of greatest weight, no row and no column twice. Only weighted pairs are allowed.

    The Hungarian method with potentials, in cubic time; equal weights are settled by order.
    """
    if not weights:
        return []
    size, top = max(rows, columns), max(weights.values())
    cost = [[top - weights.get((row, column), 0.0) for column in range(size)] for row in range(size)]
    tableau = _Tableau(cost)
    for row in range(1, size + 1):
        tableau.place(row)
    pairs = ((tableau.row_of[column] - 1, column - 1) for column in range(1, size + 1))
    return [pair for pair in pairs if pair in weights]


class _Tableau:
    """Rows and columns count from 1; column 0 stands for "not yet placed"."""

    def __init__(self, cost: list[list[float]]) -> None:
        self.cost, self.size = cost, len(cost)
        self.row_price, self.column_price = [0.0] * (self.size + 1), [0.0] * (self.size + 1)
        self.row_of = [0] * (self.size + 1)

    def place(self, row: int) -> None:
        """Give a row its column; rows placed before may move."""
        self.row_of[0] = row
        column, before = self._cheapest_way()
        while column:
            self.row_of[column] = self.row_of[before[column]]
            column = before[column]

    def _cheapest_way(self) -> tuple[int, list[int]]:
        """Return the free column that is reached at least cost, and for every column the one before it on the way."""
        before, least = [0] * (self.size + 1), [float("inf")] * (self.size + 1)
        reached, column = [False] * (self.size + 1), 0
        while self.row_of[column]:
            reached[column] = True
            row, following = self.row_of[column], 0
            for one in range(1, self.size + 1):
                if reached[one]:
                    continue
                cost = self.cost[row - 1][one - 1] - self.row_price[row] - self.column_price[one]
                if cost < least[one]:
                    least[one], before[one] = cost, column
                if not following or least[one] < least[following]:
                    following = one
            self._pay(least, reached, least[following])
            column = following
        return column, before

    def _pay(self, least: list[float], reached: list[bool], price: float) -> None:
        for column in range(self.size + 1):
            if reached[column]:
                self.row_price[self.row_of[column]] += price
                self.column_price[column] -= price
            else:
                least[column] -= price
