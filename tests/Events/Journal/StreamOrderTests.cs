using CsCheck;
using SkillsHub.Contracts;
using SkillsHub.Events.Journal;

namespace SkillsHub.Events.Tests.Journal;

public sealed class StreamOrderTests
{
    /// <summary>Any order of arrival, with any repetitions.</summary>
    private static readonly Gen<int[]> Arrivals =
        from count in Gen.Int[1, 30]
        from repeated in Gen.Int[1, count].Array[0, 20]
        from shuffled in Gen.Shuffle(Enumerable.Range(1, count).Concat(repeated).ToArray())
        select shuffled;

    [Fact]
    public void Whatever_the_order_of_arrival_each_event_is_appended_once_and_in_the_order_of_its_stream() =>
        Arrivals.Sample(arrivals =>
        {
            var stream = new Model();
            foreach (var position in arrivals)
                stream.Take(position);
            return stream.Appended.SequenceEqual(Enumerable.Range(1, arrivals.Max())) && stream.Waiting.Count == 0;
        });

    [Fact]
    public void Nothing_is_appended_behind_a_gap() =>
        Gen.Select(Arrivals, Gen.Int[1, 30]).Sample((arrivals, missing) =>
        {
            var stream = new Model();
            foreach (var position in arrivals.Where(position => position != missing))
                stream.Take(position);
            return stream.Appended.SequenceEqual(Enumerable.Range(1, Math.Min(missing - 1, arrivals.Max())))
                && stream.Waiting.Keys.All(position => position > missing);
        });

    private sealed class Model
    {
        public List<int> Appended { get; } = [];

        public SortedList<int, WaitingEvent> Waiting { get; } = [];

        private int Last => Appended.Count == 0 ? 0 : Appended[^1];

        public void Take(int position)
        {
            switch (StreamOrder.Place(Last, position))
            {
                case Arrival.Next:
                    var following = StreamOrder.Following(position, Waiting.Values).ToList();
                    Appended.Add(position);
                    Appended.AddRange(following.Select(entry => entry.StreamPosition));
                    foreach (var entry in following)
                        Waiting.Remove(entry.StreamPosition);
                    break;
                case Arrival.Early:
                    Waiting.TryAdd(position, At(position));
                    break;
            }
        }

        private static WaitingEvent At(int position) => new()
        {
            Stream = "events/agenda_event/1",
            StreamPosition = position,
            ArrivedAt = DateTimeOffset.UnixEpoch,
            EventId = Guid.Empty,
            Type = "skillshub.events.agenda_event.updated.v1",
            Hub = "saint-dizier",
            Audience = Audience.Public,
            Parties = [],
            OccurredAt = DateTimeOffset.UnixEpoch,
            Data = "{}",
        };
    }
}
