// Late starts in continuous efforts: branch and bound. Where the best plan over the envelopes puts a project
// inside the line that leads to its start, it is either dropped or raised, and both portfolios are solved
// again.
#include "core/allocation/continuous.h"

#include <algorithm>

namespace concave::allocation {

namespace {

/// A portfolio in which some late starts are decided.
struct Node
{
    Portfolio portfolio;
    Answer answer; ///< over its envelopes
    double value = 0;
    double bound = 0;          ///< no plan with these decisions is worth more
    std::size_t undecided = 0; ///< a piece that ends inside its envelope; past the last where there is none
};

Node node(Portfolio portfolio, double budget, Answer answer)
{
    Node node{std::move(portfolio), std::move(answer)};
    node.value = value(node.portfolio, node.answer.efforts);
    node.bound = dualBound(node.portfolio, budget, node.answer);
    const auto &pieces = node.portfolio.pieces;
    while (node.undecided < pieces.size() &&
           !isInsideEnvelope(pieces[node.undecided], node.answer.efforts[node.undecided]))
        ++node.undecided;
    return node;
}

bool isDecided(const Node &node)
{
    return node.undecided == node.portfolio.pieces.size();
}

void branch(const Node &parent, double budget, Piece decided, std::vector<Node> &children)
{
    std::vector<Piece> pieces = parent.portfolio.pieces;
    pieces[parent.undecided] = std::move(decided);
    Portfolio child = portfolio(std::move(pieces));
    if (child.low > budget)
        return;
    Answer answer = fillEnvelopes(child, budget, parent.answer.logPrice);
    children.push_back(node(std::move(child), budget, std::move(answer)));
    children.back().bound = std::min(children.back().bound, parent.bound);
}

/// Few decisions settle most portfolios; larger ones get fewer, so that an answer stays a matter of a
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
        if (isDecided(open.front()) || relativeGap(open.front().bound, bestValue) <= proven)
            break;
        std::ranges::pop_heap(open, {}, &Node::bound);
        const Node parent = std::move(open.back());
        open.pop_back();
        std::vector<Node> children;
        const Piece &piece = parent.portfolio.pieces[parent.undecided];
        branch(parent, budget, dropped(piece), children);
        branch(parent, budget, raised(piece), children);
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
