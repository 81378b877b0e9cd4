using System.Reflection;
using System.Text.Json;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Portal.Pages.Deadlines;

namespace SkillsHub.Portal.Tests.Pages.Deadlines;

/// <summary>Whatever Partnership can say of a deadline, the portal has words for.</summary>
public sealed class DeadlineWordsTests
{
    [Fact]
    public void Every_kind_has_words_and_can_be_chosen()
    {
        var kinds = Enum.GetNames<DeadlineKind>().Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        Assert.Equal(kinds, DeadlineWords.Kinds);
        Assert.All(kinds, kind => Assert.NotEqual(kind, DeadlineWords.Kind(kind)));
    }

    [Fact]
    public void Every_state_has_words_and_can_be_chosen()
    {
        var states = Enum.GetNames(Assembly.Load("Partnership").GetType("SkillsHub.Partnership.Deadlines.DeadlineState", throwOnError: true)!).Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        Assert.Equal(states.Order(StringComparer.Ordinal), DeadlineWords.States.Order(StringComparer.Ordinal));
        Assert.All(states, state => Assert.NotEqual(state, DeadlineWords.State(state)));
    }

    [Fact]
    public void Every_purpose_of_a_letter_has_words() =>
        Assert.All(Enum.GetNames<NoticePurpose>().Select(JsonNamingPolicy.CamelCase.ConvertName), purpose => Assert.NotEqual(purpose, DeadlineWords.Purpose(purpose)));
}
