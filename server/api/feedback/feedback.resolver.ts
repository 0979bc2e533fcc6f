import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { assertCustomerId } from '../customer/customer-id.js';
import type { Doors } from '../doors.js';
import { assertMaySubmit } from '../policy.js';
import { SubmitFeedbackInput } from './submit-feedback.input.js';
import { answerOf, requestOf } from './submit-feedback.js';
import { type SubmitFeedbackAnswer, SubmitFeedbackResult } from './submit-feedback.union.js';

@Resolver()
export class FeedbackResolver {
  constructor(private readonly doors: Doors) {}

  @Mutation(() => SubmitFeedbackResult, {
    description:
      'Stores what a customer says about the recommendations, and answers with what was understood, what changed, and the customer with the recommendations made anew.',
  })
  async submitFeedback(
    @Arg('input', () => SubmitFeedbackInput, { description: 'The feedback.' }) input: SubmitFeedbackInput,
    @Ctx() { viewer }: ApiContext,
  ): Promise<SubmitFeedbackAnswer> {
    assertCustomerId(input.customerId);
    assertMaySubmit(viewer, input.customerId);
    const request = requestOf(input, viewer, this.doors.service.asOf);
    return answerOf(await this.doors.service.submit(request), request, this.doors, viewer);
  }
}
