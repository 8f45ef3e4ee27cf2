// Curves that are convex at first, in continuous efforts: spatial branch and bound. Where the best plan over
// the envelopes puts a project inside a chord that its curve does not reach, its efforts are divided there:
// first into the convex part and the concave one, then the convex part at the effort itself. Both portfolios
// are solved again, with the envelopes of the parts.
#include "core/allocation/continuous.h"

#include <algorithm>

namespace concave::allocation {

namespace {

/// A portfolio in which some projects may have a part of their efforts alone.
struct Node
{
    Portfolio portfolio;
    Answer answer; ///< over its envelopes
    double value = 0;
    double bound = 0;        ///< no plan with these efforts is worth more
    std::size_t divided = 0; ///< the piece that ends farthest below its envelope
    double below = 0;        ///< how far
};

Node node(Portfolio portfolio, double budget, Answer answer)
{
    Node node{std::move(portfolio), std::move(answer)};
    node.value = value(node.portfolio, node.answer.efforts);
    node.bound = dualBound(node.portfolio, budget, node.answer);
    for (std::size_t i = 0; i < node.answer.efforts.size(); ++i)
        if (const double gap = envelopeGap(node.portfolio.pieces[i], node.answer.efforts[i]);
            gap > node.below) {
            node.divided = i;
            node.below = gap;
        }
    return node;
}

/// Where the efforts of the piece that ends below its envelope are divided.
double division(const Node &node)
{
    const Piece &piece = node.portfolio.pieces[node.divided];
    const double bend = allocation::bend(piece.candidate->curve);
    return bend < piece.high ? bend : node.answer.efforts[node.divided];
}

void branch(const Node &parent, double budget, double low, double high, std::vector<Node> &children)
{
    std::vector<Piece> pieces = parent.portfolio.pieces;
    pieces[parent.divided] = restricted(pieces[parent.divided], low, high);
    Portfolio child = portfolio(std::move(pieces));
    if (child.low > budget)
        return;
    Answer answer = fillEnvelopes(child, budget, parent.answer.logPrice);
    children.push_back(node(std::move(child), budget, std::move(answer)));
    children.back().bound = std::min(children.back().bound, parent.bound);
}

/// Few divisions settle most portfolios; larger ones get fewer, so that an answer stays a matter of a
/// millisecond.
std::size_t mostBranchings(const Portfolio &portfolio)
{
    constexpr std::size_t solvedPieces = 2000;
    return 4 + solvedPieces / portfolio.pieces.size();
}

} // namespace

Answer solveContinuous(const Portfolio &portfolio, double budget, std::optional<double> nearby)
{
    constexpr double proven = 1e-12;
    std::vector<Node> open{node(portfolio, budget, fillEnvelopes(portfolio, budget, nearby))};
    Answer best = open.front().answer;
    double bestValue = open.front().value;
    for (std::size_t left = mostBranchings(portfolio); left > 0; --left) {
        if (open.front().below <= 0 || relativeGap(open.front().bound, bestValue) <= proven)
            break;
        std::ranges::pop_heap(open, {}, &Node::bound);
        const Node parent = std::move(open.back());
        open.pop_back();
        std::vector<Node> children;
        const Piece &piece = parent.portfolio.pieces[parent.divided];
        const double at = division(parent);
        branch(parent, budget, piece.low, at, children);
        branch(parent, budget, at, piece.high, children);
        for (Node &child : children) {
            if (child.value > bestValue) {
                best = child.answer;
                bestValue = child.value;
            }
            open.push_back(std::move(child));
            std::ranges::push_heap(open, {}, &Node::bound);
        }
    }
    best.gap = relativeGap(open.front().bound, bestValue);
    return best;
}

} // namespace concave::allocation
