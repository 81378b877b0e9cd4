using System.Text.Json;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Pages.Programmes;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class ProgrammeJsonLdTests
{
    [Fact]
    public void A_title_cannot_close_the_element_that_holds_it()
    {
        var json = ProgrammeJsonLd.Of(new Programme { Title = "</script><script>alert(1)</script>" }, "https://hub.example/programmes/1");
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.Equal("</script><script>alert(1)</script>", JsonDocument.Parse(json).RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public void A_session_is_an_instance_of_the_course()
    {
        var session = new ProgrammeSession { State = "scheduled", StartsOn = new(2027, 1, 10), EndsOn = new(2027, 1, 30), Modality = "remote" };
        var course = JsonDocument.Parse(ProgrammeJsonLd.Of(new Programme { Title = "Réseaux", Sessions = [session] }, "https://hub.example/")).RootElement;
        var instance = course.GetProperty("hasCourseInstance")[0];

        Assert.Equal("Course", course.GetProperty("@type").GetString());
        Assert.Equal("2027-01-10", instance.GetProperty("startDate").GetString());
        Assert.Equal("online", instance.GetProperty("courseMode").GetString());
        Assert.False(instance.TryGetProperty("location", out _));
    }

    [Fact]
    public void A_session_that_nobody_can_attend_any_more_is_not_published()
    {
        var sessions = new[] { "cancelled", "held", "running", "closed", "open" }.Select(state => new ProgrammeSession { State = state, Place = state });
        var course = JsonDocument.Parse(ProgrammeJsonLd.Of(new Programme { Title = "Réseaux", Sessions = [.. sessions] }, "https://hub.example/")).RootElement;
        Assert.Equal(["open"], course.GetProperty("hasCourseInstance").EnumerateArray().Select(instance => instance.GetProperty("location").GetString()));
    }

    [Fact]
    public void A_course_is_the_same_one_whatever_the_address_asks_for()
    {
        var course = JsonDocument.Parse(ProgrammeJsonLd.Of(new Programme { Title = "Réseaux" }, "https://hub.example/programmes/1?culture=en#top")).RootElement;
        Assert.Equal("https://hub.example/programmes/1", course.GetProperty("@id").GetString());
    }
}
